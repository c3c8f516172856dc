/** One release of the specification, as far as rows of Requests need it. Another release is another one of these. */
export interface Specification {
  readonly release: string;
  /** Every field, in the order in which they are written; names with their spaces. */
  readonly fields: readonly string[];
  readonly eventType: string;
  readonly eventOutcomes: readonly string[];
  readonly clientTypes: { readonly adult: string; readonly carer: string };
  /** What nobody here has read in the official lists, in words for the report. */
  readonly unverified: readonly string[];
  /** Fields that the council fills from its own records. */
  readonly councils: readonly string[];
}

/**
 * Release 2. The field names stand in two loaders of other councils, the values of `Event Outcome` and `Client Type` in
 * the code of the Department of Health and Social Care; the official lists themselves have not been read.
 */
export const release2: Specification = {
  release: 'Release 2',
  fields: [
    'LA Code',
    'Reporting Period Start Date',
    'Reporting Period End Date',
    'NHS Number',
    'LA Person Unique Identifier',
    'GP Practice Code',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Date of Death',
    'Client Type',
    'Primary Support Reason',
    'Postcode',
    'Accommodation Status',
    'Employment Status',
    'Has Unpaid Carer',
    'Autism Spectrum Disorder (ASD)',
    'Visual Impairment',
    'Hearing Impairment',
    'Dementia',
    'Client Funding Status',
    'Event Type',
    'Event Reference',
    'Event Start Date',
    'Event End Date',
    'Event Description',
    'Event Outcome',
    'Request: Route of Access',
  ],
  eventType: 'Request',
  eventOutcomes: [
    'Progress to reablement/ST-Max',
    'Progress to assessment, review or reassessment',
    'Progress to support planning or services',
    'Continuation of support or services',
    'Admitted to hospital',
    'NFA: Responsibility moved to another local authority',
    'NFA: Referral to NHS services or NHS funded social care',
    'NFA: Self-funded client or under 12wk disregard',
    'NFA: Information and advice or signposting',
    'NFA: Referral to other service within the local authority',
    'NFA: Support declined',
    'NFA: Deceased',
    'NFA: Support ended as planned',
    'NFA: Support ended for other reason',
    'NFA: No services offered for other reason',
    'NFA: Other',
  ],
  clientTypes: { adult: 'Service user', carer: 'Unpaid carer' },
  unverified: [
    'which values of Event Outcome a Request may have',
    'the spellings of Request: Route of Access',
    'the values of Has Unpaid Carer',
    'how dates are written',
    'what Event Description has to say of a strengths-based conversation',
  ],
  councils: [
    'GP Practice Code',
    'Gender',
    'Ethnicity',
    'Date of Death',
    'Primary Support Reason',
    'Accommodation Status',
    'Employment Status',
    'Autism Spectrum Disorder (ASD)',
    'Visual Impairment',
    'Hearing Impairment',
    'Dementia',
    'Client Funding Status',
  ],
};
