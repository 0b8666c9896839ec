import { seatLink } from "../../../cli/page/seat-link";
import { localTarget } from "../../../cli/target";
import { startEdge } from "../../support/edge";
import { pageLab } from "../../support/page-lab";

test("asks the page for the link that opens a seat", async () => {
  await using lab = await pageLab();
  const target = localTarget(Number(new URL(lab.address).port), "us-east-1");
  expect(await seatLink(target, "demo", "s02")).toMatch(/#demo%2Fs02\.[\w-]{32}$/);
  expect(await seatLink(target, "demo", "s09")).toBeUndefined();
});

test("there is none where no page is served", async () => {
  await using edge = await startEdge();
  expect(await seatLink(localTarget(edge.port, "us-east-1"), "demo", "s01")).toBeUndefined();
  expect(await seatLink({ name: "aws", environment: {} }, "demo", "s01")).toBeUndefined();
});
