/** @returns `1 seat`, `30 seats` */
export const countSeats = (seats: number): string => `${seats} ${seats === 1 ? "seat" : "seats"}`;
