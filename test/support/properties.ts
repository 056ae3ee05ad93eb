// Property tests draw the same values in every run, so that a red gate means the change and not the draw.
// `PROPERTY_SEED=random npm test` draws others, to look for what no run has met yet.
import { configureGlobal } from 'fast-check';

const SEED = 20_250_516;
const { PROPERTY_SEED: seed = SEED } = process.env;

if (seed !== 'random') configureGlobal({ seed: Number(seed) });
