import { AGENT_ATTEMPTS } from "../fixtures/wrong-attempts/agent";
import { pipelineJourney } from "../support/pipeline-journey";

pipelineJourney("agent", AGENT_ATTEMPTS);
