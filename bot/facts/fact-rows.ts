// The rows of one month and kind, however they are held: an array, or columns that make each row when it is asked for.
// Whoever keeps them in mind needs no more than their number, and one after the other.

export interface FactRows<Row> extends Iterable<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
  map<Made>(make: (row: Row, index: number) => Made): Made[];
}
