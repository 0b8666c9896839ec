import { refuseUnmodelled, simulatedPrincipal } from "../../../../local/services/iam/simulated-request";
import { IamStore } from "../../../../local/services/iam/store";
import { fakeCloud } from "../../../support/fake-cloud";

test.each(["ResourceOwner", "CallerArn", "ResourceHandlingOption"])("refuses %s by name", (member) => {
  expect(() => refuseUnmodelled({ [member]: "x" })).toThrow(member);
  expect(() => refuseUnmodelled({})).not.toThrow();
});

test("gathers own, group and managed policies with where they come from", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  const holder = { path: "/", id: "ID", created: 0, inline: { p: "{}" } };
  const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  await store.groups.put({ ...holder, name: "g", attached: [READ] });
  await store.users.put({
    ...holder,
    name: "ann",
    attached: [],
    tags: { seat: "s01" },
    groups: ["g"],
    boundary: READ,
  });
  const arn = "arn:aws:iam::000000000000:user/ann";
  const principal = simulatedPrincipal(store, arn);
  expect(principal.policies.map(({ id, type }) => [id, type])).toEqual([
    ["user_ann_p", "user"],
    ["group_g_p", "group"],
    ["AmazonS3ReadOnlyAccess", "aws-managed"],
  ]);
  expect(principal).toMatchObject({ identity: { kind: "user", arn, userId: "ID" }, tags: { seat: "s01" } });
  expect(principal.boundaries).toHaveLength(1);
  expect(simulatedPrincipal(store, "arn:aws:iam::000000000000:group/g").policies).toHaveLength(2);
});

test.each(["arn:aws:iam::000000000000:policy/p", "nonsense"])("%s names nobody", async (arn) => {
  await using cloud = await fakeCloud();
  expect(() => simulatedPrincipal(new IamStore(cloud), arn)).toThrow(
    `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`,
  );
});
