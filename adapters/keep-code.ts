// A step of the build: runs the joined program once, as its own arguments say, and keeps the code that V8 has made of it.
import { loadProgram } from './code-cache.ts';

const [node = '', , file = '', ...args] = process.argv;
process.argv = [node, file, ...args];
const program = loadProgram(file);
await (program.exports as typeof import('./main.ts')).ended;
program.keepCode();
// Whatever the program had to say of its own run, the code is kept.
process.exitCode = 0;
