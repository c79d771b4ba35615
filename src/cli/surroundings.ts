// What a command of the shell starts from: the variables of this process and the folder it was started in.
import type { Surroundings } from '../app.js';
import { processEnvironment } from '../config/environment.js';

export const surroundings = (): Surroundings => ({ variables: processEnvironment(), cwd: process.cwd() });
