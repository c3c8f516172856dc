import { z } from 'zod';

// The page may not evaluate text, and zod would try to as soon as its first schema is made. Import this first.
z.config({ jitless: true });
