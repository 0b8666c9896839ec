import "../footprint";
import { kafka } from "../outlets/kafka";
import { runGenerator } from "../run";

runGenerator(kafka);
