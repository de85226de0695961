// On a busy machine what is quick may take its time: a test waits for it, and fails only where it does not come at all.
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 10_000 });
