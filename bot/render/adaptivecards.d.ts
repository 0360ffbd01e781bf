// Stands in for the card renderer's types, which adaptivecards-templating drags in and nothing here uses.
declare const anything: unknown;
export default anything;
