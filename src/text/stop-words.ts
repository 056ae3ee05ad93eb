// Words too common to find anything by, folded. English function words; words that ask (who, when, many) are read by
// the question's own rules before they are dropped here.

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between
  both but by can cannot could couldn did didn do does doesn doing don down during each else ever few for from further
  get gets getting go goes going got had hadn has hasn have haven having he hence her here hers herself him himself his
  how however i if in into is isn it its itself just let like ll me might mightn more most must mustn my myself need
  no nor not now of off on once only or other ought our ours ourselves out over own per put re s same shall shan she
  should shouldn so some such t than that the their theirs them themselves then there these they this those through to
  too tell told under until up upon us ve very was wasn we were weren what whats when where whether which while who whom whos
  whose why will with didnt doesnt dont isnt wasnt werent cant couldnt wont wouldnt hes shes theyre whats whos hasnt
  havent hadnt im within without would wouldn yet you your yours yourself yourselves
  say says said saying mr mrs ms sir please anything something much many`.split(/\s+/u),
);
