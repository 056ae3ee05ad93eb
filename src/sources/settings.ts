// The settings of what comes from the network.
import * as z from 'zod';
import { defineSettings } from '../program/config.ts';
import { readAllowedHosts } from './fetch/allowed-hosts.ts';

export const sourcesSettings = defineSettings({
  settings: {
    PARLEY_FETCH_ALLOW: {
      schema: z
        .string()
        .default('')
        .refine((list) => readAllowedHosts(list) !== undefined),
      about: 'private hosts from which articles may be fetched all the same; none when not set',
      expected: 'names, addresses or ranges with commas between, such as news.internal, 10.1.0.0/16',
    },
  },
  build: ({ PARLEY_FETCH_ALLOW }) => ({ fetchAllow: PARLEY_FETCH_ALLOW }),
});
