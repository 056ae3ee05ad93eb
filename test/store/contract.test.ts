import { storeContract } from '../contracts/store.ts';
import { inFile, inMemory } from './opened.ts';

storeContract('SQLite in a file', inFile);
storeContract('SQLite in memory', inMemory);
