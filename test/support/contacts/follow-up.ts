/** A follow-up with the person, by phone, in ten working days. */
export const byPhone = {
  followUpAgreed: true,
  followUpWith: 'person',
  followUpMethod: 'phone',
  followUpWorkingDays: 10,
} as const;

/** What somebody says who does not want an assessment. */
export const turnedDown = { assessmentOffered: true, assessmentAskedFor: false, assessmentBy: 'person' } as const;

/** What is on record where an assessment is wanted. */
export const wanted = {
  assessmentAskedFor: true,
  assessmentOffered: true,
  assessmentDecision: 'wanted',
  assessmentBy: 'person',
} as const;
