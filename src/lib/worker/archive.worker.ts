import { serve } from './host.ts';

serve(self);
