import { setFlagsFromString } from "node:v8";
import { GENERATOR_ENVIRONMENT } from "../contract/environment";

/** Lines a second up to which the interpreter and the baseline compiler are fast enough by far. */
const MODEST_RATE = 1_000;

/**
 * Keeps a modest generator small: V8's optimising compiler, once used, takes 4 to 5 MB of the 60 that a generator may
 * have on the smallest instances, for which it saves a per mille of a core. The index imports this file before all
 * others, since loading them is enough work to start the compiler.
 */
if (Number(process.env[GENERATOR_ENVIRONMENT.rate]) <= MODEST_RATE) setFlagsFromString("--no-opt");
