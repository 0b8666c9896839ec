import type { Page } from "playwright-core";
import { STEPS } from "../../checks";
import { openLocalPage } from "../../cli/page/local-page";
import { SeatDirectory } from "../../cli/page/seat-directory";
import { serveClass } from "../../cli/page/serve-class";
import { findSeat } from "../../cli/seats/seat-stacks";
import { keepAnswers } from "../../cli/steps/answer";
import { openLab } from "../../cli/steps/lab-context";
import { localTarget } from "../../cli/target";
import { SOLUTIONS } from "../../examples/solutions";
import { findViolations } from "../support/axe";
import { openBrowser } from "../support/browser";
import { untilEvent } from "../support/checks-lab";
import { type ClassFolder, classFolder } from "../support/class-folder";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { cdkCli } from "../support/program";

const CLASS = "class: watched\nroster: roster.csv\nrate: 20\nbuffer: { seconds: 5, mebibytes: 1 }\n";
const REGION = "us-east-1";

async function deploy(cloud: TestCloud, folder: ClassFolder): Promise<void> {
  folder.write("roster.csv", "seat\ns01\ns02\n");
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "--concurrency", "2", "-c", context);
}

testWith(
  "chromium",
  "a seat from its deployment to a green step, with a switch and a query on the way",
  async (chromium) => {
    using folder = classFolder();
    process.env.LAB_NOTEBOOK = folder.path;
    await using cloud = await startTestCloud();
    await using browser = await openBrowser(chromium);
    const end = new AbortController();
    const target = localTarget(cloud.port, REGION);
    const live = openLocalPage(cloud, target, REGION, undefined, end.signal);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));

    await page.goto(live.link);
    await page.getByText("no seat is deployed in it yet").waitFor();
    // What a seat of the class has left behind that is not there any more.
    await cloud.call("logs", "CreateLogGroup", { logGroupName: "/aws/lambda/Lab-watched-s09-Transform" });
    await deploy(cloud, folder);
    await page.getByRole("heading", { name: "The class", exact: true }).waitFor();
    await page.getByRole("row", { name: "log group /aws/lambda/Lab-watched-s09-Transform s09" }).waitFor();
    await page.getByText(/\$\d\.\d+ an hour as it stands; \$\d\.\d+ by the session's end at/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Show each seat's link" }).click();
    const link = await page.getByRole("link", { name: /#watched%2Fs01\./ }).getAttribute("href");
    await page.goto("about:blank");
    await page.goto(link ?? "");
    await page.getByRole("heading", { name: "Seat s01" }).waitFor();

    await page
      .getByRole("row", { name: /old enough: IntervalInSeconds/ })
      .first()
      .waitFor();
    await balanced(page);
    await traced(page);
    await switched(page);
    await queried(page);
    expect(await findViolations(page)).toEqual([]);
    await turnsGreen(page, cloud);
    expect(complaints).toEqual([]);
    await live.close();
    end.abort();
  },
  300_000,
);

/** sent = delivered + failed + buffered, as the page says it. */
async function balanced(page: Page): Promise<void> {
  await page.getByRole("meter", { name: "IntervalInSeconds" }).first().waitFor();
  const text = await page.locator(".equation").textContent();
  const [sent = 0, ...parts] = (text?.replaceAll(",", "").match(/\d+/g) ?? []).map(Number);
  expect(sent).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(sent);
}

async function traced(page: Page): Promise<void> {
  await page.locator(".tree .leaf").first().click();
  await page.locator(".lines .leaf").nth(2).click();
  await page.getByRole("heading", { name: /Line 3 · web1\.\d+/ }).waitFor();
  const known = page.locator(".times li:not(.unknown)");
  expect(await known.count()).toBe(4);
}

async function switched(page: Page): Promise<void> {
  await page.getByText("A lost acknowledgement").click();
  await page.getByLabel("twice, in two objects").check();
  await page.getByRole("button", { name: "Run it for 1 min 00 s" }).click();
  await page.getByText("– as you said.").waitFor();
  await page.getByText("1 object written a second time").waitFor();
}

async function queried(page: Page): Promise<void> {
  await page.getByRole("button", { name: "By status" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("cell", { name: "200", exact: true }).waitFor();
}

/** Begins a step on the page, does it as the student with a program, and sees it turn green. */
async function turnsGreen(page: Page, cloud: TestCloud): Promise<void> {
  const step = STEPS.find(({ name }) => name === "put-record");
  const solution = SOLUTIONS["put-record"];
  if (!step || !solution) throw new Error("there is no such step");
  await page.locator(".steps summary", { hasText: step.title }).click();
  const item = page.locator(".steps li", { hasText: step.title });
  await item.getByRole("button", { name: "Begin" }).click();
  await item.getByRole("button", { name: "Check now" }).waitFor();

  const target = localTarget(cloud.port, REGION);
  using open = await openLab(target, REGION, await findSeat(target, REGION, { seat: "s01" }));
  const { begun } = open.notebook.step(step.id);
  if (!begun) throw new Error("the page has not begun the step");
  const lab = { ...open.lab, signal: new AbortController().signal };
  const answer = (values: Readonly<Record<string, string>>): void =>
    keepAnswers(open.notebook, step, values, Date.now());
  answer(await solution({ lab, begun, answer, until: untilEvent(cloud) }));
  await page.locator(".steps li.passed", { hasText: step.title }).waitFor();
}

test("the page of a class by AWS's APIs alone: its link opens it, and it says how old it is", async () => {
  using folder = classFolder();
  process.env.LAB_NOTEBOOK = folder.path;
  await using cloud = await startTestCloud();
  await deploy(cloud, folder);
  const end = new AbortController();
  const target = localTarget(cloud.port, REGION);
  const directory = new SeatDirectory(target, REGION, {});
  const page = await serveClass(directory, "watched/s01", 0, end.signal);
  const [address = "", fragment = ""] = page.link.split("#");
  const ask = (path: string, body?: object, authorization?: string) =>
    fetch(address + path, {
      ...(body && { method: "POST", body: JSON.stringify(body) }),
      headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    });
  expect((await ask("page/session", {})).status).toBe(403);
  const own = `Lab ${fragment}`;
  expect(await (await ask("page/session", {}, own)).json()).toMatchObject({
    scope: "seat",
    seats: [{ seat: "s01" }],
  });

  const events = await ask("events?seat=watched/s01", undefined, own);
  let said = "";
  for await (const chunk of events.body ?? []) {
    said += Buffer.from(chunk).toString();
    // The second look finds what was delivered since the first.
    if (/"delivered":[1-9]/.test(said)) break;
  }
  expect(said).toMatch(/"seen":\d{13}/);
  expect((await fetch(`${address}guide/`)).status).toBe(200);
  await page.close();
  end.abort();
}, 180_000);
