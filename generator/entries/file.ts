import "../footprint";
import { file } from "../outlets/file";
import { runGenerator } from "../run";

runGenerator(file);
