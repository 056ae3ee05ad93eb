// Words for a time as they stand around a verb, for phrases. Which day they mean is told by text/time.

/** "on Thursday", "late on Monday night", "last week", "in 2016" */
export const TIME = `((early|late|earlier|later)? on? (last? <weekday> (morning|afternoon|evening|night)?
  |(last|this|earlier this|late last) (<unit>|<season>|morning|afternoon|evening)|<near>)
  |earlier in the day|the (next|following|same|previous) day|the day (before|after)|in (<year>|the past))`;
/** "two days ago", "weeks later" */
export const AGO = '(<count>+ <unit> (ago|later|earlier))';
/** "will", "is due to", "is going to": what is to come. */
export const AHEAD = `(will|would|could|might|should|plan to|plans to|going to
  |(due|expected|planned|scheduled|set|slated|hoped) (to|for|on|in|at))`;
