import "../footprint";
import { kinesis } from "../outlets/kinesis";
import { runGenerator } from "../run";

runGenerator(kinesis);
