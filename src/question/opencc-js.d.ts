// opencc-js ships types for its whole bundle only; this is the part of the smaller one that is used here.
declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 't'; to: 'cn' }): (text: string) => string;
}
