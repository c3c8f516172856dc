/** The codes of one pack in the codes of another, list by list. */
export type Codes = Readonly<Record<CodeList, Readonly<Record<string, string>>>>;
/** What differs between two councils in a reference contact: lists of the pack, and where people live. */
export type CodeList =
  | 'channels'
  | 'requesters'
  | 'client_types'
  | 'topics'
  | 'strengths'
  | 'solution_tiers'
  | 'how_connected'
  | 'outcomes'
  | 'adjustments'
  | 'justifications'
  | 'authorities'
  | 'routes_of_access'
  | 'localities'
  | 'follow_up_results'
  | 'postcodes';

/**
 * The reference contacts are written in the codes of the default pack. Here is what each of those codes is in the
 * Southampton pack, and nothing else about the contacts is changed: each has to end as it is expected to, by the gates
 * of that pack. What is not here is the same in both: the ids of worries about safety and of kinds of abuse.
 */
export const southamptonCodes: Codes = {
  channels: { 'phone-in': 'rang-us', 'online-professional': 'partner-portal', 'drop-in': 'hub', email: 'mail' },
  requesters: {
    ...{ self: 'resident', family: 'relation', gp: 'surgery', 'carer-self': 'unpaid-carer-self', anonymous: 'no-name' },
    ...{ ambulance: 'crew', hospital: 'ward', attorney: 'legal-voice', friend: 'someone-near' },
  },
  client_types: { 'unpaid-carer': 'carer-person' },
  topics: {
    ...{ loneliness: 'company', transport: 'getting-about', 'blue-badge': 'badge', 'mobility-falls': 'on-my-feet' },
    ...{ 'washing-dressing': 'wash-dress', 'carer-break': 'worn-out', caring: 'looking-after', memory: 'thinking' },
    ...{ 'abuse-neglect': 'harm', 'leaving-hospital': 'home-from-ward', 'support-failed': 'care-went-wrong' },
    ...{ 'sight-hearing': 'eyes-ears', equipment: 'kit', 'safe-at-home': 'own-door', 'meals-shopping': 'food' },
    ...{ 'new-disability': 'diagnosis', 'work-training': 'job-volunteer', 'paying-for-care': 'care-costs' },
  },
  strengths: {
    ...{ skills: 'knows-how', 'routines-faith': 'faith-custom', family: 'kin', friends: 'neighbours' },
    ...{ groups: 'belongs', 'past-coping': 'pulled-through', roles: 'useful' },
  },
  solution_tiers: {
    ...{ 'community-agent': 'connector', 'drop-in-centre': 'hub-help', 'carers-service': 'carer-help' },
    ...{ 'public-service': 'city-service', 'equipment-technology': 'tech', 'voluntary-organisation': 'charity-help' },
  },
  how_connected: {
    ...{
      'to-arrange': 'will-arrange',
      'sent-details': 'passed-along',
      introduced: 'joined-up',
      supplied: 'handed-out',
    },
  },
  // One to one, but for a casual question: that is what a question in passing is here.
  outcomes: {
    ...{ community: 'in-the-city', casual: 'passing-question', 'needs-assessment': 'care-act' },
    ...{ 'carers-assessment': 'carer-look', safeguarding: 'adult-protection', 'urgent-support': 'tonight' },
    ...{ reablement: 'rehab', 'arrangement-sorted': 'put-right', 'equipment-supplied': 'tech-fitted' },
    ...{ 'self-funding': 'pays-own', 'contact-lost': 'line-lost', 'other-authority': 'beyond-city' },
  },
  adjustments: {
    ...{
      'large-print': 'big-type',
      'email-first': 'by-email',
      'no-telephone': 'never-ring',
      'lip-reads': 'reads-lips',
    },
  },
  justifications: { 'prevention-of-harm': 'stop-harm', 'urgent-need': 'cannot-wait' },
  authorities: { 'health-and-welfare': 'lpa-health' },
  routes_of_access: { 'hospital-discharge': 'off-the-ward' },
  // Four districts of a county become four parts of a city.
  localities: {
    ...{ 'taunton-deane': 'centre', sedgemoor: 'west', 'south-somerset': 'north', 'west-somerset': 'east' },
    outside: 'beyond',
  },
  follow_up_results: { 'never-happened': 'we-let-down' },
  // In the shape of postcodes of those parts; nobody lives there. Bristol stays Bristol.
  postcodes: {
    ...{ 'TA1 4DY': 'SO14 0QA', 'TA2 8NS': 'SO14 0QB', 'TA3 7SD': 'SO14 0QD', 'TA1 1AA': 'SO14 0QE' },
    ...{ 'TA6 3QE': 'SO15 0QA', 'TA8 2PF': 'SO15 0QB', 'TA7 9AD': 'SO15 0QD', 'TA18 7TA': 'SO17 0QA' },
    ...{ 'TA24 5SY': 'SO19 0QA', 'TA4 4AN': 'SO19 0QB', 'BS1 1AD': 'BS1 1AD' },
  },
};
