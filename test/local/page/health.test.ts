import { health } from "../../../local/page/health";
import { callRoute } from "../../support/route-call";

test("says whether every service answers", async () => {
  const state = { ready: false };
  const route = health(state);
  expect(await callRoute(route, "GET", "/_lab/health")).toMatchObject({
    status: 503,
    body: { status: "starting" },
  });
  state.ready = true;
  expect(await callRoute(route, "GET", "/_lab/health")).toMatchObject({
    status: 200,
    body: { status: "ready" },
  });
  expect(await callRoute(route, "HEAD", "/_lab/health")).toMatchObject({ status: 200, body: undefined });
});
