import { readFileSync } from 'node:fs'
import express from 'express'

/** The peer of the page, in a process of its own as our server is: Express sending bytes from memory. */
const body = readFileSync(0)
const server = express()
  .get('/', (_req, res) => void res.type('html').send(body))
  .listen(0, '127.0.0.1', () => {
    const bound = server.address()
    console.log(typeof bound === 'object' ? bound?.port : '')
  })
