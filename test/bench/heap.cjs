// Loaded into the server that is measured: at SIGUSR2 it says on stderr what it takes of memory, in MB.
const MB = 1024 * 1024;

process.on('SIGUSR2', () => {
  const resident = process.memoryUsage.rss() / MB;
  for (let i = 0; i < 4; i++) global.gc();
  process.stderr.write(JSON.stringify({ resident, heap: process.memoryUsage().heapUsed / MB }));
});
