import { peopleOf, readPeople, spareSeats } from "../../../cli/seats/people";
import { classFolder } from "../../support/class-folder";

const ROSTER = '\uFEFFname,seat,email\n"Hopper, Grace",s01,grace@example.edu\n,s02,\nAda,s03,\n , s04 , \n';

describe("the people of a roster", () => {
  it("are found by seat, whatever the order of the columns", () => {
    const { columns, bySeat } = peopleOf(ROSTER);
    expect(columns).toEqual(["name", "email"]);
    expect(bySeat.get("s01")).toEqual(["Hopper, Grace", "grace@example.edu"]);
    expect([...bySeat.keys()]).toEqual(["s01", "s02", "s03", "s04"]);
  });

  it("leave spare the seats whose rows name nobody", () => {
    expect(spareSeats(peopleOf(ROSTER))).toEqual(["s02", "s04"]);
    expect(spareSeats(peopleOf("seat\ns01\n"))).toEqual([]);
  });

  it("are read from the roster that the class file names", () => {
    using folder = classFolder();
    folder.write("people/r.csv", ROSTER);
    const file = folder.write("class.yaml", "class: c\nroster: people/r.csv\n");
    expect(readPeople(file).bySeat.get("s03")).toEqual(["Ada", ""]);
  });
});
