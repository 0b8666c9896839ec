import { runConnector } from "../../../generator/connector/run";

/** The connector as the broker's host runs it, at a broker that is named: `node program.js host:port`. */
void runConnector(process.argv[2] ?? "");
