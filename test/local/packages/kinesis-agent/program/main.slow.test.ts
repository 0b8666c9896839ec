import { CONVERSIONS } from "../../../../support/agent-conversions";
import { agentEndpoint } from "../../../../support/agent-endpoint";
import { agentProcess, type RealHome } from "../../../../support/agent-process";
import { ROTATED } from "../../../../support/agent-rotations";
import { describeRealAgent } from "../../../../support/real-agent";

const SOON = { maxBufferAgeMillis: 1000 };
const OFTEN = { "log.statusReportingPeriodSeconds": 1 };
const LIMIT = 120_000;

/** The same of both: what the real one does shows what the stand-in shall do. */
function behavesLikeTheAgent(real: () => Promise<RealHome | undefined>): void {
  test(
    "makes of records what is said of it",
    async () => {
      await using endpoint = await agentEndpoint();
      const flows = CONVERSIONS.map(({ flow }, i) => ({
        ...{ filePattern: `/var/log/app/${i}.log`, deliveryStream: `stream${i}` },
        ...{ initialPosition: "START_OF_FILE", ...SOON, ...flow },
      }));
      await using agent = await agentProcess(endpoint.address, { flows }, await real());
      for (const [i, { written }] of CONVERSIONS.entries())
        await agent.write(`/var/log/app/${i}.log`, written);
      await agent.start();
      await endpoint.took(CONVERSIONS.reduce((sum, { sent }) => sum + sent.length, 0));
      const sent = CONVERSIONS.map(({ name }, i) => ({ name, sent: endpoint.of(`stream${i}`) }));
      expect(sent).toEqual(CONVERSIONS.map(({ name, sent }) => ({ name, sent })));
    },
    LIMIT,
  );

  test.each(ROTATED)(
    "$name",
    async ({ flow, run, sent }) => {
      await using endpoint = await agentEndpoint();
      const flows = [{ deliveryStream: "stream", ...SOON, ...flow }];
      await using agent = await agentProcess(endpoint.address, { ...OFTEN, flows }, await real());
      await run(agent, endpoint);
      await agent.stop();
      expect(endpoint.of("stream")).toEqual(sent);
    },
    LIMIT,
  );
}

describe("the stand-in for the Kinesis Agent", () => behavesLikeTheAgent(async () => undefined));

describeRealAgent(behavesLikeTheAgent);
