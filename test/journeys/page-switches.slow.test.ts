import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DescribeInstancesCommand, EC2Client } from "@aws-sdk/client-ec2";
import { DescribeDeliveryStreamCommand, FirehoseClient } from "@aws-sdk/client-firehose";
import type { Browser } from "playwright-core";
import { openLocalPage } from "../../cli/page/local-page";
import { SWITCHES } from "../../cli/page/switches";
import { findSeat } from "../../cli/seats/seat-stacks";
import { clientOptions, localTarget } from "../../cli/target";
import type { PageProtocol } from "../../local";
import { openBrowser } from "../support/browser";
import { type ClassFolder, classFolder } from "../support/class-folder";
import { startTestCloud } from "../support/cloud";
import { labProcess } from "../support/lab-process";
import { testWith } from "../support/needs";
import { cdkCli } from "../support/program";

const REGION = "us-east-1";
const CLASS = "class: flipped\nroster: roster.csv\nrate: 20\nbuffer: { seconds: 5, mebibytes: 1 }\n";
const HINTS = { SizeInMBs: 1, IntervalInSeconds: 5 };

/** What is tried at which seat, one after the other, and what is right to predict. */
const PLAN: Readonly<Record<string, readonly (readonly [id: string, guess: string, choice?: string])[]>> = {
  s01: [
    ["malformed", "they alone go to the error prefix, as they came"],
    ["no-newline", "each on a line of its own"],
    ["burst", "its size"],
    ["rate", "still its interval, with larger objects"],
  ],
  s02: [["stop-generator", "they are delivered all the same, when the interval is over"]],
  s03: [["buffer-hints", "it comes later, and is larger", "5 MiB or 300 s, Firehose's own default"]],
  s04: [
    ["throttle", "they come later: the generator keeps them and sends them again"],
    ["partial-failure", "only the entries with an ErrorCode"],
  ],
  s05: [
    ["duplicate", "twice, in two objects"],
    ["s3-permission", "they wait in the stream and come when the permission is back"],
  ],
  s06: [["broken-transform", "after some attempts they go to the error prefix, as they came"]],
};

async function deploy(environment: NodeJS.ProcessEnv, folder: ClassFolder, seats: readonly string[]) {
  folder.write("roster.csv", `seat\n${seats.join("\n")}\n`);
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(
    { environment },
    "deploy",
    "--all",
    "--require-approval",
    "never",
    "--concurrency",
    "4",
    "-c",
    context,
  );
}

/** What stands in a cloud of what switches change: hints, and whether the generators run. */
async function stateOf(port: number, seat: string) {
  const target = localTarget(port, REGION);
  const { outputs } = await findSeat(target, REGION, { seat });
  const [firehose, ec2] = [
    new FirehoseClient(clientOptions(target, REGION)),
    new EC2Client(clientOptions(target, REGION)),
  ];
  const [stream, instances] = await Promise.all([
    firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: outputs.stream })),
    ec2.send(new DescribeInstancesCommand({ InstanceIds: outputs.generators.split(",") })),
  ]);
  const [destination] = stream.DeliveryStreamDescription?.Destinations ?? [];
  return {
    hints: destination?.ExtendedS3DestinationDescription?.BufferingHints,
    instance: instances.Reservations?.[0]?.Instances?.[0]?.State?.Name,
  };
}

/** Predicts, runs, closes the browser's tab, and compares in another one. */
async function tryOne(
  browser: Browser,
  link: string,
  [id, guess, choice]: readonly [string, string, string?],
) {
  const title = SWITCHES.find((known) => known.id === id)?.title ?? "";
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(170_000);
    await page.goto(link);
    const item = page
      .locator(".switches > li")
      .filter({ has: page.locator("summary").getByText(title, { exact: true }) });
    await item.locator("summary").click();
    return { page, item };
  };
  const first = await open();
  if (choice !== undefined) await first.item.getByLabel(choice, { exact: true }).check();
  await first.item.getByLabel(guess, { exact: true }).check();
  await first.item.getByRole("button", { name: /^Run it/ }).click();
  await first.item.locator(".outcome").waitFor();
  await first.page.close();
  const { page, item } = await open();
  await item.getByText("compared", { exact: true }).waitFor();
  const outcome = await item.locator(".outcome").innerText();
  await page.close();
  return outcome;
}

testWith(
  "chromium",
  "all eleven switches: what is predicted is run and compared, and undoes itself though the browser is gone",
  async (chromium) => {
    using folder = classFolder();
    process.env.LAB_NOTEBOOK = folder.path;
    await using cloud = await startTestCloud();
    await using browser = await openBrowser(chromium);
    const end = new AbortController();
    const live = openLocalPage(cloud, localTarget(cloud.port, REGION), REGION, undefined, end.signal);
    const seats = Object.keys(PLAN);
    await deploy(cloud.environment, folder, seats);
    const links = await ask<{ seat: string; link: string }[]>(cloud.endpoint, "links", {});
    const told = await Promise.all(
      links.flatMap(async ({ seat, link }) => {
        const said: string[] = [];
        for (const one of PLAN[seat.split("/")[1] ?? ""] ?? []) {
          said.push(`${one[0]}: ${await tryOne(browser, link, one)}`);
        }
        return said;
      }),
    );
    for (const said of told.flat()) expect(said).toMatch(/– as you said\./);
    const tried = Object.values(PLAN).flatMap((ones) => ones.map(([id]) => id));
    expect(tried.toSorted()).toEqual(SWITCHES.map(({ id }) => id).toSorted());

    for (const { seat } of links) {
      const all = await ask<PageProtocol.SwitchView[]>(cloud.endpoint, "switches", { seat });
      expect(all.filter(({ run }) => run && (!run.undone || run.trouble !== undefined))).toEqual([]);
      expect(await stateOf(cloud.port, seat.split("/")[1] ?? "")).toEqual({
        hints: HINTS,
        instance: "running",
      });
    }
    const faults = await fetch(`${cloud.endpoint}/_lab/faults`);
    expect(await faults.json()).toMatchObject({ faults: [] });
    await live.close();
    end.abort();
  },
  400_000,
);

test("a cloud that is killed in the middle undoes what was on as soon as it is back", async () => {
  using folder = classFolder();
  process.env.LAB_NOTEBOOK = folder.path;
  const data = join(folder.path, "data");
  {
    await using lab = await labProcess(data);
    const target = localTarget(Number(new URL(lab.endpoint).port), REGION);
    await deploy({ ...process.env, ...target.environment }, folder, ["s01"]);
    const seat = "flipped/s01";
    await ask(lab.endpoint, "flip", { seat, switch: "buffer-hints", choice: "64/600", guess: "later" });
    await ask(lab.endpoint, "flip", { seat, switch: "stop-generator", guess: "wait" });
    expect((await stateOf(Number(new URL(lab.endpoint).port), "s01")).hints).toEqual({
      SizeInMBs: 64,
      IntervalInSeconds: 600,
    });
    await lab.kill();
  }
  await using lab = await labProcess(data);
  for (;;) {
    const { hints, instance } = await stateOf(Number(new URL(lab.endpoint).port), "s01");
    if (hints?.SizeInMBs === HINTS.SizeInMBs && instance === "running") break;
    await pause(200);
  }
  const all = await ask<PageProtocol.SwitchView[]>(lab.endpoint, "switches", { seat: "flipped/s01" });
  expect(all.flatMap(({ id, run }) => (run ? [[id, run.undone, run.trouble]] : []))).toEqual([
    ["stop-generator", true, expect.stringContaining("ended while it was on")],
    ["buffer-hints", true, expect.stringContaining("ended while it was on")],
  ]);
}, 170_000);

/** Asks as the page of the class does. */
async function ask<T>(endpoint: string, call: string, body: object): Promise<T> {
  const answer = await fetch(`${endpoint}/_lab/page/${call}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}
