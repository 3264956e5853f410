import {defineCliConfig} from 'sanity/cli'
import {readEnv} from './lib/env.ts'

const {projectId, dataset} = readEnv()

export default defineCliConfig({api: {projectId, dataset}})
