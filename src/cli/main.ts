/** The program: `bin/sahifa.js` loads this once it knows that Node is new enough. */
import { fail, watchForFailure } from './exit.ts';
import { createProgram } from './program.ts';

watchForFailure();
await createProgram().parseAsync().catch(fail);
