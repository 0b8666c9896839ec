import { main } from "../../cli/main";
import { classFolder } from "../support/class-folder";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { testWith, toolPath } from "../support/needs";
import { cdkCli, run } from "../support/program";

const CLASS = `
class: python
roster: roster.csv
rate: 1
buffer: { seconds: 1, mebibytes: 1 }
`;

/** Does something on a deployed seat with the variables that `lab env` prints for bash. */
async function withSeat(body: (cloud: TestCloud, variables: string) => Promise<void>): Promise<void> {
  await using cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "-c", context);
  const printed: string[] = [];
  const output = {
    terminal: false,
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void printed.push(line),
  };
  expect(await main(["env", "s01", "--shell", "bash", "--port", String(cloud.port)], output)).toBe(0);
  await body(cloud, printed.join("\n"));
}

/** A shell that knows nothing but what was pasted into it. */
const bash = (cloud: TestCloud, variables: string, command: string) =>
  run(
    "env",
    ["-i", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "bash", "-c", `${variables}\n${command}`],
    cloud,
  );

testWith(
  "python3",
  "a line put by boto3 arrives as JSON, and a malformed one as an error object, by variables pasted from lab env",
  (python) =>
    withSeat(async (cloud, variables) => {
      const { stdout, stderr, code } = await bash(
        cloud,
        variables,
        `${python} test/fixtures/python/put_and_find.py`,
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const { delivered, failed } = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
      expect(delivered).toEqual({
        host: "2001:db8::7",
        ident: "boto3.0",
        user: null,
        time: "2026-01-15T12:00:00.000Z",
        method: "GET",
        path: "/from-boto3",
        protocol: "HTTP/1.1",
        status: 304,
        bytes: null,
        referer: null,
        agent: "boto3",
      });
      expect(failed).toEqual({
        key: expect.stringMatching(/^errors\/processing-failed\/\d{4}\/\d\d\/\d\d\/[^/.]+$/),
        rawData: Buffer.from("this is no log line\n").toString("base64"),
        errorCode: "Lambda.ProcessingFailedStatus",
        errorMessage: "ProcessingFailed status set for record",
        attemptsMade: 1,
        arrivalTimestamp: expect.any(Number),
        attemptEndingTimestamp: expect.any(Number),
        lambdaARN: expect.stringMatching(/^arn:aws:lambda:us-east-1:000000000000:function:/),
      });

      const aws = toolPath("aws");
      const listed = await bash(cloud, variables, `${aws} s3 ls "s3://$LAB_BUCKET" --recursive`);
      expect(listed.stdout).toMatch(/ logs\/year=\d{4}\/month=\d\d\/day=\d\d\/hour=\d\d\/\S+\.gz\n/);
      const described = await bash(
        cloud,
        variables,
        `${aws} firehose describe-delivery-stream --delivery-stream-name "$LAB_STREAM"`,
      );
      expect(JSON.parse(described.stdout)).toMatchObject({
        DeliveryStreamDescription: {
          DeliveryStreamStatus: "ACTIVE",
          DeliveryStreamType: "DirectPut",
          Destinations: [{ ExtendedS3DestinationDescription: { CompressionFormat: "GZIP" } }],
        },
      });
    }),
  180_000,
);
