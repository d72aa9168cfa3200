export const scheduleAddress = (caseId: string) => `/permohonan/${caseId}/jadwal`
