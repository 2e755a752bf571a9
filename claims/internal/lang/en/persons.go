package en

import (
	"strings"
	"sync"
)

// persons are nouns that count people. Written for this project, CC0.
const persons = `person people man woman men women child children boy girl baby infant toddler teenager teen youth adult pensioner elder
soldier troop troops serviceman servicewoman servicemen serviceperson officer policeman policewoman policemen police cop trooper guard marine sailor pilot airman fighter militant
insurgent rebel gunman gunmen attacker bomber shooter terrorist jihadist extremist assailant suspect prisoner inmate detainee hostage captive victim survivor casualty fatality dead injured wounded missing
civilian resident citizen national villager local refugee migrant immigrant evacuee asylum-seeker passenger driver cyclist motorcyclist motorist pedestrian biker commuter traveller traveler tourist
visitor guest worker employee staff staffer labourer laborer miner farmer fisherman fishermen teacher student pupil schoolchild schoolchildren schoolgirl schoolboy professor doctor nurse patient medic paramedic
firefighter rescuer volunteer protester protestor demonstrator activist campaigner supporter rioter looter politician lawmaker legislator senator congressman congressmen minister deputy governor mayor councillor
delegate diplomat ambassador leader president premier chief official spokesman spokeswoman judge juror lawyer attorney prosecutor witness defendant convict criminal robber thief burglar murderer killer smuggler trafficker
journalist reporter correspondent editor photographer cameraman cameramen writer author artist actor actress singer musician dancer player footballer athlete swimmer runner climber hiker skier fan spectator
worshipper worshiper priest bishop pastor imam monk nun pilgrim mourner brother sister son daughter father mother parent wife husband spouse couple twin sibling grandparent grandmother grandfather grandchild
uncle aunt cousin nephew niece relative friend colleague neighbour neighbor colleague voter candidate member respondent participant attendee crew crewmember crewman crewmen crewmembers cadet recruit conscript veteran
expert scientist researcher analyst engineer technician executive manager director owner trader banker broker investor customer shopper consumer client subscriber user viewer listener reader
foreigner american briton german russian ukrainian israeli palestinian syrian iraqi iranian afghan turk kurd french chinese indian pakistani japanese korean italian spaniard
mexican canadian australian pole greek swede dane norwegian finn egyptian libyan nigerian kenyan somali sudanese yemeni saudi lebanese jordanian muslim christian jew hindu sikh buddhist catholic protestant
human individual someone somebody bystander onlooker passerby passers-by passer-by occupant tenant homeowner landlord householder orphan widow widower bride groom nanny babysitter caregiver carer janitor clerk cashier bartender waiter
chef cook baker butcher tailor carpenter plumber electrician mechanic builder courier postman shopkeeper vendor seller buyer merchant entrepreneur founder chairman chairwoman chairperson commander general colonel major captain lieutenant
sergeant corporal private admiral peacekeeper mercenary contractor intern apprentice graduate freshman sophomore junior senior scholar academic historian economist physicist chemist biologist astronaut cosmonaut boxer wrestler
coach referee umpire golfer cricketer goalkeeper striker midfielder defender batsman bowler jockey racer crook gangster mobster dealer addict carrier donor recipient applicant claimant beneficiary plaintiff complainant whistleblower
informant spy agent operative assassin sniper hijacker kidnapper abductor rapist abuser offender perpetrator accomplice conspirator fugitive escapee deserter defector dissident exile stowaway castaway drowner
holidaymaker vacationer camper rider jogger walker diver surfer sailor rower swimmer lifeguard ranger hunter angler poacher logger settler squatter nomad peasant herder shepherd islander inhabitant dweller townspeople
delegate envoy negotiator mediator observer inspector monitor investigator detective constable deputy sheriff bailiff warden jailer executioner hostage body bodies corpse life lives soul souls head heads personnel servicemember servicemembers
goer goers other others loved-one newborn newborns family-member breadwinner caretaker caretakers schoolteacher headteacher lecturer janitor barista trucker trucker cabbie flyer crewmate seafarer seafarers mariner boatman dockworker steelworker
clubber partygoer churchgoer festivalgoer concertgoer moviegoer theatregoer reveller reveler party-goer concert-goer festival-goer church-goer lawmaker lawmakers MP MPs GI GIs cop cops kid kids guy guys gal lad lass folk folks
abuser accountant adolescent adviser advisor advocate afghan african algerian alumnus anthropologist arab arabian architect armenian asian assistant associate astronomer attendant australian austrian bangladeshi banker barber belgian
believer bidder bodyguard boyfriend brazilian british broadcaster businessman businessmen businesswoman businessperson bulgarian campaigner celebrity champion chef chilean cleric collector colombian columnist combatant comedian commander commentator commissioner companion congresswoman
conservative consultant contestant coordinator councilman councilwoman counsel counselor counsellor creditor critic croat cuban cypriot czech debtor democrat dentist designer developer director doctor driver dutch eater ecologist educator eritrean estonian ethiopian european evacuee exile eyewitness
filipino filmmaker finalist firefighter firemen fireman follower gardener georgian girlfriend grandma grandpa grandson granddaughter guardian guardsman guardsmen guerrilla guide haitian holder homosexual houseman hungarian immigrant indonesian infiltrator innocent instructor insurgent interpreter intruder inventor iranian
irish jailer jordanian juvenile kenyan kurd latvian lecturer liberal lithuanian lobbyist londoner loyalist malaysian marcher mason medalist medallist minor moderate moroccan nationalist newcomer novelist observer offender ombudsman opponent organiser organizer outsider owner paratrooper parishioner partner
partygoer payer performer peruvian physician planner policyholder portuguese practitioner preacher predecessor presenter programmer prostitute psychiatrist psychologist ranger rapper ratepayer reader realtor receptionist refugee reservist retiree retailer romanian royal salesman salesmen saboteur scot screenwriter
secessionist secretary seeker separatist serb shareholder shiite slave slovak slovenian smoker sniper socialist songwriter specialist speaker stockholder stranger stuntman subordinate successor sunni superintendent supervisor surgeon sympathiser sympathizer tajik tamil taxpayer teammate thai therapist thug
tibetan tribesman tribesmen tunisian turkmen ugandan undergraduate uzbek venezuelan vietnamese vigilante welshman westerner whistle-blower winner woman worker yazidi youngster youth zimbabwean grandparents aide aides ally allies foe detainee heir heiress hero heroine`

var personNouns = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 600)
	for _, w := range strings.Fields(strings.ToLower(persons)) {
		m[w] = true
	}
	return m
})

// PersonNoun reports whether word, singular or plural, in lower case, names people.
func PersonNoun(word string) bool {
	m := personNouns()
	if m[word] {
		return true
	}
	for _, s := range []string{"s", "es"} {
		if w, ok := strings.CutSuffix(word, s); ok && len(w) > 2 && m[w] {
			return true
		}
	}
	if w, ok := strings.CutSuffix(word, "ies"); ok && m[w+"y"] {
		return true
	}
	return false
}
