import fc from 'fast-check';

// The same texts in each run, so that a run that fails, fails again. Others are looked for by `npm run fuzz`, and here by
// SEED=random (or a number) before the command; what fails prints its seed.
const { SEED = '0' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });

export default fc;
