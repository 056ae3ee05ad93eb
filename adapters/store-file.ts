// Where the store and the library that is kept are in the data folder.
import { join } from 'node:path';

export const storeFile = (data: string): string => join(data, 'parley.db');

export const libraryFile = (data: string): string => join(data, 'library.db');
