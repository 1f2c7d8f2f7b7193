/// <reference lib="webworker" />
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import { finishAnswer } from '@/lib/answering/generative/finish-answer';
import { selectPassages } from '@/lib/answering/generative/select-passages';
import { preparePage } from '@/lib/answering/prepare-page';
import type { PreparedPage } from '@/lib/answering/prepared-page';
import { failure } from '@/lib/base/failure';
import { StaticEmbedder } from '@/lib/library/static-embedder';
import { workerScopeChannel } from '@/lib/messaging/channel';
import { createClient } from '@/lib/messaging/rpc-client';
import { serve } from '@/lib/messaging/rpc-server';
import type { LibraryRequests, TokenRequests } from './library-api';
import { preparedPages } from './prepared-pages';

declare const self: DedicatedWorkerGlobalScope;
