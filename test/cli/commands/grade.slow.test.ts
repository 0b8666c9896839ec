import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Submission } from "../../../cli/hand-in/submission";
import { main } from "../../../cli/main";
import type { Grade } from "../../../cli/print/grades";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { startTestCloud } from "../../support/cloud";
import { testWith } from "../../support/needs";
import { recordedOutput } from "../../support/output";
import { cdkCli } from "../../support/program";
import { ROOT } from "../../support/source-files";
import { submission } from "../../support/submission";

const PRODUCERS = join(ROOT, "examples/producers");
const CLASS = "class: handin\nroster: roster.csv\nrate: 1\nbuffer: { seconds: 1, mebibytes: 1 }\n";

/** Tries everything but to send: root's usual key, the bucket itself, the faults, somebody else's stream; and tells what it has. */
const THIEF = `
import os, boto3, urllib.request, json
print(os.environ["AWS_SESSION_TOKEN"], sorted(os.environ))
tries = {
    "bucket": lambda: boto3.client("s3").put_object(Bucket=os.environ["LAB_BUCKET"], Key="logs/forged", Body=b"{}"),
    "root": lambda: boto3.client("sts", aws_access_key_id="test", aws_secret_access_key="test", aws_session_token="").get_caller_identity(),
    "neighbour": lambda: boto3.client("firehose").put_record(
        DeliveryStreamName=[n for n in boto3.client("firehose").list_delivery_streams()["DeliveryStreamNames"] if n != os.environ["LAB_STREAM"]][0],
        Record={"Data": b"x"},
    ),
}
for name, attempt in tries.items():
    try:
        attempt()
        print("DONE", name)
    except Exception as error:
        print(name, type(error).__name__)
faults = os.environ["AWS_ENDPOINT_URL"] + "/_lab/faults"
for fault in json.load(urllib.request.urlopen(faults))["faults"]:
    urllib.request.urlopen(urllib.request.Request(faults + "/" + fault["id"], method="DELETE"))
`;

async function lab(...argv: string[]) {
  const output = recordedOutput();
  const code = await main(argv, output);
  return { code, printed: output.printed, complained: output.complained };
}

/** Hands the right producer in from a seat of a local cloud, as a student does. */
async function handIn(folder: ClassFolder, out: string) {
  await using cloud = await startTestCloud();
  folder.write("roster.csv", "seat\ns01\n");
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "-c", context);
  const submit = (...argv: string[]) => lab("submit", "s01", "--port", String(cloud.port), ...argv);
  const leaky = folder.write("leaky.py", `key = "AKIA${"ABCDEFGH23456772"}"\n`);
  return {
    refused: await submit("--producer", leaky, "--out", join(folder.path, "leaky.json")),
    done: await submit("--producer", join(PRODUCERS, "python/right.py"), "--out", out),
    port: cloud.port,
  };
}

testWith(
  "python3",
  "work is handed in without credentials, and graded by what its producer does on a fresh seat and by nothing that it claims",
  async () => {
    using folder = classFolder();
    process.env.LAB_NOTEBOOK = folder.path;
    const right = join(folder.path, "right.json");
    const { refused, done, port } = await handIn(folder, right);
    delete process.env.LAB_NOTEBOOK;

    expect(refused).toMatchObject({ code: 1, printed: [] });
    expect(refused.complained[0]).toMatch(/Nothing is written.*leaky\.py, line 1: an AWS access key id\./);
    expect(done).toMatchObject({ code: 0, complained: [] });
    expect(done.printed[0]).toBe(
      `target: local cloud http://127.0.0.1:${port}, account 000000000000, Region us-east-1`,
    );
    const handedIn = readFileSync(right, "utf8");
    expect(handedIn).not.toMatch(/ASIA|AKIA/);
    expect(JSON.parse(handedIn)).toMatchObject({
      class: "handin",
      seat: "s01",
      target: "local",
      producer: [{ name: "right.py", text: readFileSync(join(PRODUCERS, "python/right.py"), "utf8") }],
    });

    const write = (name: string, work: Submission | string): string => {
      const file = join(folder.path, name);
      writeFileSync(file, typeof work === "string" ? work : JSON.stringify(work));
      return file;
    };
    const everyStep = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "R"];
    const files = [
      write("broken.json", "{"),
      write("hangs.json", submission("s02", [folder.write("hangs.py", "import time\ntime.sleep(3600)\n")])),
      write("thief.json", submission("s03", [folder.write("thief.py", THIEF)], everyStep)),
      write("first.json", submission("s04", [join(PRODUCERS, "python/first.py")], everyStep)),
      right,
      write("right-ts.json", submission("s05", [join(PRODUCERS, "typescript/right.ts")])),
    ];
    const graded = await lab("grade", "--seconds", "15", "--json", ...files);
    expect(graded.code).toBe(1);
    expect(graded.complained.join("\n")).toContain("This runs the students' programs on this machine");
    const grades = JSON.parse(graded.printed.join("\n")) as Grade[];
    const met = grades.map(({ passed, points }) => [passed, ...points.map((point) => point.met)]);
    expect(met).toEqual([
      [false],
      [false, false, false, false, false, false],
      [false, true, false, false, false, false],
      [false, true, false, true, true, false],
      [true, true, true, true, true, true],
      [true, true, true, true, true, true],
    ]);
    expect(grades.map(({ file }) => file)).toEqual(files);
    expect(grades[0]?.problem).toMatch(/^it is no JSON/);
    expect(grades[1]?.points[0]?.told).toBe("it had not ended after 15 s");
    expect(grades[3]).toMatchObject({
      claimed: 13,
      points: expect.arrayContaining([
        expect.objectContaining({
          told: expect.stringMatching(/^2500 of 5000 lines; the stream had refused 2500 records/),
        }),
      ]),
    });

    expect(grades[2]?.points[1]?.told).toContain("until somebody switched that off");
    const { said = "", toldSecrets } = grades[2] ?? {};
    expect(toldSecrets).toBe(true);
    expect(said).not.toContain("DONE");
    expect(said).toMatch(/^\[credentials\] \[/);
    expect(said).toContain("root ClientError");
    expect(said).not.toContain("LAB_NOTEBOOK");
  },
  300_000,
);
