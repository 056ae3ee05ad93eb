#!/usr/bin/env node
// What `parley` runs once it is built: the program, as the build has joined it.
import { fileURLToPath } from 'node:url';
import { loadProgram } from './code-cache.ts';

const program = loadProgram(fileURLToPath(new URL('./program.cjs', import.meta.url)));
await (program.exports as typeof import('./main.ts')).ended;
