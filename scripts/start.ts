// npm start [-- FILE…]: builds, checks the faulty sample (or the files named), and says how to go on in VS Code.
import { run, script } from './run.ts';

const files = process.argv.slice(2);
for (const step of ['segmenter', 'build']) {
  const { code } = await script(step);
  if (code !== 0) process.exit(code);
}
const targets = files.length > 0 ? files : ['samples/问题稿.讲稿'];
console.log(`\n检查 ${targets.join('、')}\n`);
const { code } = await run(process.execPath, ['dist/cli.js', 'check', ...targets]);
if (code === 2) process.exit(code);
console.log(`
在 VS Code 里用：
  npm run package                        打成 VSIX
  code --install-extension *.vsix        装进 VS Code
  code samples/问题稿.讲稿                打开这份讲稿
检查自己的稿子：npm start -- 文件`);
