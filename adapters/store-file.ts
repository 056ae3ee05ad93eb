// Where the store is in the data folder.
import { join } from 'node:path';

export const storeFile = (data: string): string => join(data, 'parley.db');
