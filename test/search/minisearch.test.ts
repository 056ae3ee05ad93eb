import { createMiniSearchIndex } from '../../src/search/minisearch.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';

passageIndexContract('MiniSearch', createMiniSearchIndex);
