import type { ManagedPolicy, User } from "../../../../local/services/iam/records";
import { IamStore } from "../../../../local/services/iam/store";
import { type FakeCloud, fakeCloud } from "../../../support/fake-cloud";

const OWN = "arn:aws:iam::000000000000:policy/p";
const AWS = "arn:aws:iam::aws:policy/AdministratorAccess";

const policy: ManagedPolicy = {
  name: "p",
  path: "/",
  id: "ANPA",
  arn: OWN,
  created: 0,
  updated: 0,
  versions: [{ id: "v1", document: "{}", created: 0 }],
  defaultVersion: "v1",
  nextVersion: 2,
  tags: {},
};
const user: User = {
  name: "ann",
  path: "/",
  id: "AIDA",
  created: 0,
  inline: {},
  attached: [OWN],
  tags: {},
  boundary: AWS,
  groups: [],
};

let cloud: FakeCloud;
let store: IamStore;

beforeEach(async () => {
  cloud = await fakeCloud();
  store = new IamStore(cloud);
});

afterEach(() => cloud[Symbol.asyncDispose]());

test("finds the account's own policies and AWS's, and changes only the former", async () => {
  await store.putPolicy(policy);
  expect(store.getPolicy(OWN)).toEqual(policy);
  expect(store.getOwnPolicy(OWN)).toEqual(policy);
  expect(store.getPolicy(AWS).name).toBe("AdministratorAccess");
  expect(() => store.getOwnPolicy(AWS)).toThrow("Access Denied");
  expect(store.ownPolicy(AWS)).toBeUndefined();
  expect(store.findPolicy(`${OWN}x`)).toBeUndefined();
  expect(() => store.findPolicy("arn:aws:iam::aws:policy/None")).toThrow("is not modelled");
});

test("knows who has a policy, and whom it bounds", async () => {
  await store.users.put(user);
  await store.groups.put({ ...user, name: "g" });
  expect(store.holdersOf(OWN).map(({ kind, holder }) => [kind, holder.name])).toEqual([
    ["User", "ann"],
    ["Group", "g"],
  ]);
  expect(store.boundedBy(AWS).map(({ kind, holder }) => [kind, holder.name])).toEqual([["User", "ann"]]);
});

test("its version rises with every change that policies could see", async () => {
  const versions = [store.version];
  await store.putPolicy(policy);
  versions.push(store.version);
  await store.users.put(user);
  versions.push(store.version);
  await store.deletePolicy(OWN);
  versions.push(store.version);
  expect([...versions].sort((a, b) => a - b)).toEqual(versions);
  expect(new Set(versions).size).toBe(4);
});

test("a policy that the disk refuses is taken back, and that is a change too", async () => {
  const before = store.version;
  await cloud.state.close();
  await expect(store.putPolicy(policy)).rejects.toThrow();
  expect(store.findPolicy(OWN)).toBeUndefined();
  expect(store.version).toBe(before + 2);
});

test("a key belongs to one user or to the root", async () => {
  const key = { id: "AKIA1", secret: "s", status: "Active" as const, created: 0 };
  await store.putKey({ ...key, user: "ann" });
  await store.putKey({ ...key, id: "AKIA2" });
  expect(store.keysOf("ann").map(({ id }) => id)).toEqual(["AKIA1"]);
  expect(store.keysOf(undefined).map(({ id }) => id)).toEqual(["AKIA2"]);
  expect(store.getKey("AKIA1", "ann").secret).toBe("s");
  expect(() => store.getKey("AKIA1", undefined)).toThrow("The Access Key with id AKIA1 cannot be found.");
  await store.deleteKey("AKIA1");
  expect(store.findKey("AKIA1")).toBeUndefined();
});

test("counts in whole seconds", async () => {
  await cloud.clock.advance(1999);
  expect(store.now()).toBe(cloud.clock.now() - 999);
});
