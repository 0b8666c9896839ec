import { StreamProgress } from "../../../../../local/services/firehose/delivery/progress";
import { fakeCloud } from "../../../../support/fake-cloud";

test("a new stream has come nowhere, each reader moves by itself, and what is forgotten is new again", async () => {
  await using cloud = await fakeCloud();
  const table = cloud.state.table<StreamProgress["current"]>("progress");
  const progress = new StreamProgress(table, "one");
  expect(progress.current).toEqual({ main: { position: 0, index: 0 } });
  await progress.move({ main: { position: 7, index: 2 } });
  await progress.move({ backup: { position: 3, index: 0 } });
  const kept = { main: { position: 7, index: 2 }, backup: { position: 3, index: 0 } };
  expect(new StreamProgress(table, "one").current).toEqual(kept);
  expect(new StreamProgress(table, "other").current).toEqual({ main: { position: 0, index: 0 } });
  await progress.forget();
  expect(progress.current).toEqual({ main: { position: 0, index: 0 } });
});
