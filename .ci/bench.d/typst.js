// Sets Typst files: node typst.js FONTS OUT.pdf FILE.typ..., the file of the last one is kept. Prints the seconds that
// all took together, without the start.
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs');

const [fonts, out, ...files] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] });
const start = process.hrtime.bigint();
let made;
for (const file of files) {
  made = compiler.pdf({ mainFileContent: fs.readFileSync(file, 'utf8') });
  compiler.evictCache(10);
}
console.log(Number(process.hrtime.bigint() - start) / 1e9);
fs.writeFileSync(out, made);
