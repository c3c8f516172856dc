/** The measures that a council may set a target for, by the name that the pack uses. */
export const targetMeasures = [
  /** Resolved or signposted, of the enquiries that count. */
  'first_contact_resolution',
  /** Passed on to an assessment, of the same. */
  'passed_to_assessment',
  /** Services that begin, of the assessments made; measured outside the app. */
  'assessment_to_service',
  /** Enquiries with at least one community solution accepted. */
  'signposting',
  /** People who come back about a related matter. */
  'returns',
] as const;
