import "../footprint";
import { firehose } from "../outlets/firehose";
import { runGenerator } from "../run";

runGenerator(firehose);
